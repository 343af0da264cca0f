package org.xianwu.platform.store.persistence;

import java.util.ArrayList;
import java.util.List;
import org.apache.openjpa.meta.ClassMetaData;
import org.apache.openjpa.meta.FieldMetaData;
import org.xianwu.platform.api.store.Confidential;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * Which fields of an entity are recorded, and under which ledger.
 *
 * @param ledger {@code <function>.<ledger>}
 */
record RecordedFields(String ledger, List<Field> fields) {

  /**
   * A recorded field.
   *
   * @param index position in OpenJPA's state
   * @param confidential whether its value is kept out of the log
   */
  record Field(int index, String name, boolean confidential) {}

  static RecordedFields of(ClassMetaData entity) {
    Class<?> type = entity.getDescribedType();
    Recorded recorded = type.getAnnotation(Recorded.class);
    if (recorded == null) {
      throw new IllegalStateException(type.getName() + " lacks @Recorded");
    }
    List<Field> fields = new ArrayList<>();
    for (FieldMetaData field : entity.getFields()) {
      if (field.getDeclaringType() != Entry.class) {
        fields.add(new Field(field.getIndex(), field.getName(), confidential(field)));
      }
    }
    return new RecordedFields(recorded.value(), List.copyOf(fields));
  }

  private static boolean confidential(FieldMetaData field) {
    try {
      return field
          .getDeclaringType()
          .getDeclaredField(field.getName())
          .isAnnotationPresent(Confidential.class);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}
