"""The story inside the text of a whole page.

Extractors that take all visible text break lines at every link, so the pieces of a paragraph are joined first
(``paragraph_flags``). Then each line gets a score of its own, the story is the run of lines with the best sum of scores
(``story``), and each line is judged once more with its neighbours and its position relative to the story (``judge``).
All steps take linear time.
"""
