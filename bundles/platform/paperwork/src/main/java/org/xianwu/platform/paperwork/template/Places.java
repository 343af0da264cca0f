package org.xianwu.platform.paperwork.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.paperwork.word.Finding;
import org.xianwu.platform.paperwork.word.Spot;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.paperwork.word.WordXml;

/** Checks the places of a template against what its form can fill, before anything is printed. */
public final class Places {

  private final Map<String, Object> sample;
  private final Set<String> shown = new TreeSet<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Told only when something is found there: finding out takes a walk through the document. */
  private record Where(String story, Element element) {}

  private Places(Map<String, Object> sample) {
    this.sample = sample;
  }

  /**
   * What would not be filled, or not as it was meant.
   *
   * @param sample data with every place filled
   * @param mandatory places that must be there
   */
  public static List<Finding> check(
      WordFile file, Map<String, Object> sample, Set<String> mandatory) {
    Places places = new Places(sample);
    for (String story : file.stories()) {
      Document document = WordXml.parse(file.part(story).orElseThrow());
      Healing.heal(document);
      places.check(story, document);
    }
    new TreeSet<>(mandatory)
        .forEach(
            name -> {
              if (!places.shown.contains(name)) {
                places.findings.add(missing(name));
              }
            });
    return places.findings;
  }

  private static Finding missing(String name) {
    return new Finding(
        Label.of("缺少必须有的字段 " + braced(name), "The place " + braced(name) + " must be there"),
        Label.of("请在适当位置写上 " + braced(name), "Write " + braced(name) + " where it belongs"),
        Spot.WHOLE);
  }

  private void check(String story, Document document) {
    Set<Node> parents = new HashSet<>();
    for (Element paragraph : WordXml.all(document, "p")) {
      paragraph(story, paragraph);
      if (parents.add(paragraph.getParentNode())) {
        conditions(story, paragraph.getParentNode());
      }
    }
    WordXml.all(document, "tr").forEach(row -> oneList(story, row));
  }

  private void paragraph(String story, Element paragraph) {
    String text = WordXml.text(paragraph);
    Matcher places = Place.FORM.matcher(text);
    StringBuilder rest = new StringBuilder();
    while (places.find()) {
      place(story, paragraph, text, places);
      places.appendReplacement(rest, "");
    }
    places.appendTail(rest);
    if (rest.indexOf("{{") >= 0 || rest.indexOf("}}") >= 0 || rest.indexOf("｛｛") >= 0) {
      add(
          "占位符写法不正确",
          "A place is written wrongly",
          "请写成 {{字段}}：半角双花括号，中间只有字段名",
          "Write {{name}}: two plain braces around nothing but the name",
          new Where(story, paragraph));
    }
  }

  private void place(String story, Element paragraph, String text, Matcher place) {
    String sign = place.group(1);
    String name = place.group(2);
    Where spot = new Where(story, paragraph);
    if (sign.equals(Place.OPEN) || sign.equals(Place.CLOSE)) {
      condition(sign, name, text, spot);
      return;
    }
    Object value = Place.value(sample, name);
    String head = name.split("\\.", 2)[0];
    boolean listed = name.contains(".") && sample.get(head) instanceof List<?>;
    if (listed) {
      value = inList(head, name.substring(head.length() + 1));
    }
    if (name.isEmpty() || value == null) {
      unknown(name, spot);
    } else if (listed && WordXml.around(paragraph, "tr") == null) {
      add(
          "清单字段 " + braced(name) + " 不在表格里",
          "The place " + braced(name) + " of a list is in no table",
          "请把它放在表格的一行中，该行会按条数重复",
          "Put it into a table row, which is repeated",
          spot);
    } else if (value instanceof List<?>) {
      add(
          braced(name) + " 是一份清单，不能直接填写",
          braced(name) + " is a list and cannot be written as it is",
          "请在表格行中写清单的字段，如 " + braced(name + "." + firstKey(value)),
          "Write its fields in a table row, such as " + braced(name + "." + firstKey(value)),
          spot);
    } else if (value instanceof Boolean) {
      add(
          braced(name) + " 只能用作条件",
          braced(name) + " can only be a condition",
          "请写成单独一段的 {{#if " + name + "}}",
          "Write {{#if " + name + "}} as a paragraph of its own",
          spot);
    } else if (value instanceof byte[] != sign.equals(Place.PICTURE)) {
      picture(name, value instanceof byte[], spot);
    } else {
      shown.add(name);
    }
  }

  private void picture(String name, boolean isPicture, Where spot) {
    String right = isPicture ? "{{@" + name + "}}" : braced(name);
    add(
        name + (isPicture ? " 是图片" : " 不是图片"),
        name + (isPicture ? " is a picture" : " is no picture"),
        "请写成 " + right,
        "Write " + right,
        spot);
  }

  private void unknown(String name, Where spot) {
    add(
        "没有字段 " + braced(name),
        "There is no place " + braced(name),
        "请对照可用字段表改正名称，或删除",
        "Correct its name by the list of places, or remove it",
        spot);
  }

  private void condition(String sign, String name, String text, Where spot) {
    if (!Place.FORM.matcher(text.trim()).matches()) {
      add(
          "条件没有独占一段",
          "A condition is not a paragraph of its own",
          "请把 {{#if …}} 和 {{/if}} 各放在单独一段",
          "Put {{#if …}} and {{/if}} into paragraphs of their own",
          spot);
    }
    if (sign.equals(Place.OPEN) && Place.value(sample, name) == null) {
      unknown(name, spot);
    }
  }

  /** Each condition ends among the paragraphs beside it: in the same cell, or in the text. */
  private void conditions(String story, Node parent) {
    Deque<Element> open = new ArrayDeque<>();
    for (Element child : WordXml.children((Element) parent, "p")) {
      Matcher place = Place.FORM.matcher(WordXml.text(child).trim());
      String sign = place.matches() ? place.group(1) : "";
      if (sign.equals(Place.OPEN)) {
        open.push(child);
      } else if (sign.equals(Place.CLOSE) && open.poll() == null) {
        add(
            "多余的 {{/if}}",
            "One {{/if}} too many",
            "请删除，或在同一单元格（正文）中补上 {{#if …}}",
            "Remove it, or open it in the same cell or text",
            new Where(story, child));
      }
    }
    open.forEach(
        one ->
            add(
                "条件没有结束",
                "A condition is not closed",
                "请在同一单元格（正文）中另起一段写上 {{/if}}",
                "Write {{/if}} as a paragraph in the same cell or text",
                new Where(story, one)));
  }

  /** A row is repeated for one list. */
  private void oneList(String story, Element row) {
    Set<String> lists = new TreeSet<>();
    for (Element paragraph : WordXml.all(row, "p")) {
      Matcher places = Place.FORM.matcher(WordXml.text(paragraph));
      while (WordXml.around(paragraph, "tr") == row && places.find()) {
        String head = places.group(2).split("\\.", 2)[0];
        if (places.group(2).contains(".") && sample.get(head) instanceof List<?>) {
          lists.add(head);
        }
      }
    }
    if (lists.size() > 1) {
      add(
          "一行中混有多份清单（" + String.join("、", lists) + "）",
          "One row has places of several lists (" + String.join(", ", lists) + ")",
          "请每份清单各用一行",
          "Use a row for each list",
          new Where(story, row));
    }
  }

  private Object inList(String list, String name) {
    for (Object entry : (List<?>) sample.get(list)) {
      if (entry instanceof Map<?, ?> map && map.get(name) != null) {
        return map.get(name);
      }
    }
    return null;
  }

  private static String firstKey(Object list) {
    return ((List<?>) list)
        .stream()
            .filter(Map.class::isInstance)
            .flatMap(entry -> ((Map<?, ?>) entry).keySet().stream())
            .map(Object::toString)
            .sorted()
            .findFirst()
            .orElse("…");
  }

  private void add(String zh, String en, String remedyZh, String remedyEn, Where where) {
    if (findings.size() >= Finding.MOST) {
      return;
    }
    Finding finding =
        new Finding(
            Label.of(zh, en),
            Label.of(remedyZh, remedyEn),
            Spot.of(where.story(), where.element()));
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  private static String braced(String name) {
    return "{{" + name + "}}";
  }
}
