package org.xianwu.reception.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xianwu.platform.api.problem.Problem;

/**
 * Words by which forbidden things are found in items, menus, activities and places.
 *
 * @param drinkAndTobacco never allowed, by no reason
 * @param delicacies dishes that no work meal may have
 * @param gifts souvenirs, local products, vouchers
 * @param leisure tourism, entertainment, private matters
 * @param welcome ceremonies of welcome and farewell
 */
public record ForbiddenWords(
    Words drinkAndTobacco, Words delicacies, Words gifts, Words leisure, Words welcome) {

  /** What is used until the county sets something else. */
  public static ForbiddenWords usual() {
    return new ForbiddenWords(
        new Words(
            List.of("酒", "烟", "茅台", "五粮液", "雪茄"),
            List.of("酒店", "酒楼", "酒家", "酒精", "酒酿", "料酒", "烟台", "无烟", "禁烟", "控烟", "油烟", "烟草局")),
        Words.of("鱼翅", "燕窝", "鲍鱼", "野生动物", "野味", "熊掌", "穿山甲", "娃娃鱼"),
        new Words(
            List.of("礼品", "礼盒", "礼金", "纪念品", "土特产", "特产", "购物卡", "有价证券", "伴手礼"),
            List.of("特产业", "土特产产业", "土特产基地")),
        new Words(
            List.of(
                "旅游", "游览", "景区", "景点", "观光", "娱乐", "健身", "歌舞", "会所", "洗浴", "足浴", "垂钓", "探亲", "家属",
                "私人"),
            List.of(
                "旅游局", "旅游产业", "旅游发展", "旅游工作", "旅游项目", "旅游市场", "旅游公路", "景区建设", "景区管理", "职工家属院",
                "观光农业")),
        new Words(
            List.of(
                "接机", "送机", "接站", "送站", "机场迎", "车站迎", "码头迎", "边界迎", "辖区边界", "跨地区迎", "红地毯", "红毯",
                "横幅", "标语", "献花", "鲜花", "列队", "夹道", "欢迎仪式", "欢送"),
            List.of("标语整治")));
  }

  /** These words and further ones of drinks and tobacco, with compounds that are harmless. */
  public ForbiddenWords with(List<String> drinks, List<String> harmless) {
    return new ForbiddenWords(
        drinkAndTobacco.with(drinks, harmless), delicacies, gifts, leisure, welcome);
  }

  /** A violation for the first thing in the text that must not be on a list or an invoice. */
  List<Finding> in(String text, String field) {
    return Stream.of(
            found(drinkAndTobacco, ReceptionProblem.DRINK_OR_TOBACCO, text, field),
            found(delicacies, ReceptionProblem.DELICACY, text, field),
            found(gifts, ReceptionProblem.GIFT, text, field),
            found(leisure, ReceptionProblem.LEISURE, text, field))
        .flatMap(Optional::stream)
        .limit(1)
        .toList();
  }

  private static Optional<Finding> found(
      Words words, ReceptionProblem refusal, String text, String field) {
    return words
        .in(text)
        .map(
            word -> Finding.hard(field, Problem.of(refusal).with("word", word).with("item", text)));
  }

  /** A violation when a category is never paid for. */
  List<Finding> in(CostCategory category, String item, String field) {
    return refusal(category)
        .map(
            refusal ->
                Finding.hard(
                    field, Problem.of(refusal).with("word", category.label()).with("item", item)))
        .stream()
        .toList();
  }

  private static Optional<ReceptionProblem> refusal(CostCategory category) {
    return switch (category) {
      case DRINK, TOBACCO -> Optional.of(ReceptionProblem.DRINK_OR_TOBACCO);
      case GIFT -> Optional.of(ReceptionProblem.GIFT);
      case LEISURE -> Optional.of(ReceptionProblem.LEISURE);
      default -> Optional.empty();
    };
  }
}
