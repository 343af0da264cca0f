package org.xianwu.duty.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.xianwu.duty.app.People;
import org.xianwu.platform.api.paperwork.Written;

/** Who is meant by an id: people of the county, or the invented ones of a sample. */
interface Names {

  String name(long person);

  /** Post of the person, may be empty. */
  String title(long person);

  /** As far as the current caller may see it, may be empty. */
  String phone(long person);

  String unit(long unit, LocalDate day);

  /** A phone of somebody outside, as far as the current caller may see it. */
  String shown(String phone);

  /** Landline of a unit's duty room, empty when unknown. */
  String dutyPhone(long unit);

  /** Of nobody, {@link Written#NONE}. */
  default String orNone(long person) {
    return person == 0 ? Written.NONE : name(person);
  }

  /** In their order. */
  default String all(List<Long> people) {
    return Written.orNone(people.stream().map(this::name).collect(Collectors.joining("、")));
  }

  /** The person with what reaches him, on one line. */
  default String reached(long person) {
    String phone = phone(person);
    return phone.isEmpty() ? name(person) : name(person) + " " + phone;
  }

  /** Those of the county. */
  static Names of(People people) {
    return new Names() {
      @Override
      public String name(long person) {
        return people.name(person);
      }

      @Override
      public String title(long person) {
        return people.title(person);
      }

      @Override
      public String phone(long person) {
        return people.phone(person);
      }

      @Override
      public String unit(long unit, LocalDate day) {
        return people.unitName(unit, day);
      }

      @Override
      public String shown(String phone) {
        return people.shown(phone);
      }

      @Override
      public String dutyPhone(long unit) {
        return people.dutyPhone(unit);
      }
    };
  }
}
