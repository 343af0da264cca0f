package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;

/**
 * A suite is for guests of provincial rank; everybody else has a standard room, without extra
 * amenities and within the standard of the rank.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 9.
 */
final class RoomRule implements Rule {

  private final Standards standards;

  RoomRule(Standards standards) {
    this.standards = standards;
  }

  @Override
  public List<Finding> check(Visit visit) {
    List<Finding> found = new ArrayList<>();
    List<Room> rooms = visit.plan().rooms();
    for (int i = 0; i < rooms.size(); i++) {
      found.addAll(check(visit.plan(), rooms.get(i), i));
    }
    return found;
  }

  private List<Finding> check(ReceptionPlan plan, Room room, int row) {
    List<Finding> found = new ArrayList<>();
    Optional<RankClass> rank = plan.highestRank();
    boolean suite = room.kind() == RoomKind.SUITE || room.kind() == RoomKind.LUXURY;
    boolean entitled =
        room.kind() == RoomKind.SUITE && rank.filter(RankClass.PROVINCE::equals).isPresent();
    if (suite && !entitled) {
      found.add(
          Finding.hard(
              Finding.at("rooms", row, "kind"),
              Problem.of(ReceptionProblem.ROOM_ABOVE_RANK)
                  .with("hotel", room.hotel())
                  .with("rank", rank.<Object>map(RankClass::label).orElse("—"))));
    }
    if (!room.extras().isEmpty()) {
      found.add(
          Finding.hard(
              Finding.at("rooms", row, "extras"),
              Problem.of(ReceptionProblem.ROOM_EXTRAS)
                  .with("hotel", room.hotel())
                  .with("extras", room.extras())));
    }
    if (rank.isPresent() && plan.firstDay().isPresent()) {
      standards
          .on(plan.firstDay().get(), rank.get())
          .filter(standard -> room.price().compareTo(standard.room()) > 0)
          .ifPresent(
              standard ->
                  found.add(
                      Finding.hard(
                          Finding.at("rooms", row, "price"),
                          Problem.of(ReceptionProblem.ROOM_PRICE)
                              .with("hotel", room.hotel())
                              .with("price", room.price())
                              .with("most", standard.room())
                              .with("basis", standard.basis()))));
    }
    return found;
  }
}
