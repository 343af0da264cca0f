package org.xianwu.platform.testkit.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import javax.persistence.Transient;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xianwu.platform.api.store.Store;
import org.xml.sax.SAXException;

/**
 * The entities of a persistence unit, and whether they can be read from the rows that are there.
 */
final class Entities {

  private static final int NOT_STORED = Modifier.STATIC | Modifier.TRANSIENT;

  private Entities() {}

  /** The first choice of every column that holds one of a few, by {@code table.column}. */
  static Map<String, Object> choices(String unit, ClassLoader loader) throws IOException {
    Map<String, Object> choices = new HashMap<>();
    for (Class<?> entity : of(unit, loader)) {
      for (Field field : fields(entity)) {
        if (field.isAnnotationPresent(Enumerated.class)) {
          choices.put(
              table(entity).name() + "." + column(field),
              field.getType().getEnumConstants()[0].toString());
        }
      }
    }
    return choices;
  }

  /** What cannot be read, in words. */
  static List<String> unreadable(Store store, Connection connection, List<Class<?>> entities)
      throws SQLException {
    List<String> faults = new ArrayList<>();
    for (Class<?> entity : entities) {
      String path = table(entity).schema() + "." + table(entity).name();
      long rows = number(connection, "select count(*) from " + path);
      int read =
          store.read(
              em ->
                  em.createQuery("select e from " + name(entity) + " e", entity)
                      .getResultList()
                      .size());
      if (read != rows) {
        faults.add(path + " has " + rows + " rows, " + entity.getSimpleName() + " reads " + read);
      }
      for (Field field : fields(entity)) {
        // what was never asked for in the old version would be shown as 0 or no
        if (field.getType().isPrimitive()) {
          String where = path + " where " + column(field) + " is null";
          if (number(connection, "select count(*) from " + where) > 0) {
            faults.add(
                path
                    + "."
                    + column(field)
                    + " is empty in old rows, and the entity knows no empty");
          }
        }
      }
    }
    return faults;
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Those that have a table. */
  static List<Class<?>> of(String unit, ClassLoader loader) throws IOException {
    List<Class<?>> found = new ArrayList<>();
    if (unit.isEmpty()) {
      return found;
    }
    try (InputStream content = loader.getResourceAsStream("META-INF/persistence.xml")) {
      NodeList names =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(content)
              .getElementsByTagName("class");
      for (int i = 0; i < names.getLength(); i++) {
        Class<?> type = Class.forName(names.item(i).getTextContent().strip(), false, loader);
        if (type.isAnnotationPresent(Entity.class)) {
          found.add(type);
        }
      }
    } catch (ParserConfigurationException | SAXException | ClassNotFoundException e) {
      throw new IOException("META-INF/persistence.xml", e);
    }
    return found;
  }

  private static String name(Class<?> entity) {
    String name = entity.getAnnotation(Entity.class).name();
    return name.isEmpty() ? entity.getSimpleName() : name;
  }

  private static Table table(Class<?> entity) {
    Table table = entity.getAnnotation(Table.class);
    if (table == null) {
      throw new IllegalStateException(entity + " does not say its table");
    }
    return table;
  }

  /** Own and inherited columns. */
  private static List<Field> fields(Class<?> entity) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        boolean plain = (field.getModifiers() & NOT_STORED) == 0 && !field.isSynthetic();
        // names of fields that the enhancer adds
        if (plain
            && !field.getName().startsWith("pc")
            && !field.isAnnotationPresent(Transient.class)
            && !field.isAnnotationPresent(ElementCollection.class)) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  private static String column(Field field) {
    Column column = field.getAnnotation(Column.class);
    return column == null || column.name().isEmpty()
        ? field.getName().toLowerCase(Locale.ROOT)
        : column.name();
  }
}
