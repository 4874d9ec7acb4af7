"""The names in the network keep clear of each other, of discs and of numbers."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from annotator.session.positions import Pair
from annotator.ui.overview.figures import Party
from annotator.ui.overview.net import Net, Node
from annotator.ui.overview.net_painting import name_boxes
from annotator.ui.theme.current import Theme

AREA = QRectF(0, 0, 480, 300)


def _node(name: str, x: float, y: float) -> Node:
    return Node(Party(name, name), x, y, 0.5)


@pytest.mark.usefixtures("qapp")
def test_names_of_near_neighbours_do_not_lie_on_each_other(theme: Theme) -> None:
    nodes = (
        _node("ministère de l’Alimentation", 0.3, 0.5),
        _node("Union européenne", 0.45, 0.5),
        _node("opposition moldave", 0.36, 0.72),
    )
    net = Net(nodes, (Pair(nodes[0].party.key, nodes[1].party.key, 0, 3),), 3)
    boxes = [box for _, box in name_boxes(AREA, net, theme)]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert all(AREA.contains(box) for box in boxes)


@pytest.mark.usefixtures("qapp")
def test_a_lonely_name_stands_below_its_disc(theme: Theme) -> None:
    ((name, box),) = name_boxes(AREA, Net((_node("Riga", 0.5, 0.4),)), theme)
    assert name == "Riga"
    assert box.top() > 0.4 * AREA.height()
    assert box.center().x() == pytest.approx(AREA.center().x(), abs=1)
