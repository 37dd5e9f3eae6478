"""How the data files of the quotes plugin are learnt. Needs numpy and the evaluation sets; not part of the wheel."""
