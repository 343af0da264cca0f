package org.xianwu.platform.api.identity;

import java.util.List;

/**
 * A person as lists and pickers show it.
 *
 * @param mobile empty when unknown; personal data, mask it outside the duty room
 * @param officePhone empty when unknown
 * @param posts current posts in their configured order, the main post first; empty when none
 * @param sequence position on lists of leaders (任职排序); names are never sorted by pinyin
 * @param temporary borrowed or temporary staff (借调、编外)
 * @param active false once the person left
 */
public record Person(
    long id,
    String name,
    long unitId,
    long departmentId,
    String mobile,
    String officePhone,
    List<Post> posts,
    int sequence,
    boolean temporary,
    boolean active) {

  public Person {
    posts = List.copyOf(posts);
  }

  /** Title of the main post, empty when the person holds none. */
  public String title() {
    return posts.isEmpty() ? "" : posts.get(0).name();
  }

  /** Whether the person belongs to the leading group (班子成员) of any unit. */
  public boolean leader() {
    return posts.stream().anyMatch(Post::leader);
  }
}
