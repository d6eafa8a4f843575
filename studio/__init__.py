"""Draws the pictures of the exercises: a body in poses, painted flat, as stills and loops.

Run by hand (`make pictures`) and not part of what is handed out: what it draws is, in flows/content/pictures/. The
same poses give the same bytes. The body is that of MakeHuman (CC0), read from the data of a package that is needed here
alone. `mesh` and `rig` are the body, `limbs` and `poses` lay it, `dress`, `props`, `shade`, `raster` and `paint` paint
it, `marks` puts arrows on it, `ghost` shows where it was and `inset` another side of it, `scene` and `picture` read an
exercise and frame it, `encode` writes the files.
"""
