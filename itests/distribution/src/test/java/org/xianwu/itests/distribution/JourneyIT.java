package org.xianwu.itests.distribution;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What people do in their browsers, from the sign-in page on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {

  private static Product product;
  private static Screen screen;
  private static Page clerk;

  @BeforeAll
  static void start() {
    product = Product.unpack("journey").practice().start();
    product.awaitStatus("/api/duty/openapi.json", 200);
    screen = new Screen();
    clerk = screen.office();
  }

  @AfterAll
  static void stop() {
    screen.close();
    product.close();
  }

  @AfterEach
  void no_script_failed_and_no_policy_was_broken() {
    assertThat(screen.complaints()).isEmpty();
  }

  @Test
  @Order(1)
  void a_clerk_signs_in_and_sees_who_is_on_duty() {
    signIn(clerk, "许青禾");
    assertThat(clerk.getByText("今日值班")).isVisible();
    assertThat(clerk.getByText("演练环境").first()).isVisible();
    assertAccessible(clerk);
    Screen.picture(clerk, "workbench");
  }

  @Test
  @Order(2)
  void the_clerk_makes_next_months_roster_from_this_months() {
    open(clerk, "/m/duty/roster");
    button(clerk, "下一月").click();
    assertThat(clerk.getByText("尚未编排值班表")).isVisible();
    button(clerk, "编排本月").first().click();
    clerk.getByText("参照其他月份（按周对应）").click();
    button(clerk, "生成草稿").click();
    assertThat(clerk.getByText(Pattern.compile("已生成 \\d+ 个班次"))).isVisible();
    assertThat(clerk.getByText("草拟").first()).isVisible();
    assertAccessible(clerk);
    Screen.picture(clerk, "roster-draft");
  }

  @Test
  @Order(3)
  void the_clerk_publishes_it_and_everybody_on_it_is_told() {
    button(clerk, "发布").first().click();
    Locator sheet = clerk.getByRole(AriaRole.DIALOG);
    sheet
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发布").setExact(true))
        .click();
    assertThat(clerk.getByText(Pattern.compile("已发布，已通知 \\d+ 人"))).isVisible();
    Screen.picture(clerk, "roster-published");
    Desk officer = Desk.of(product, "luotingsong");
    JsonNode notices = officer.get("/api/shell/notices").json();
    assertThat(notices.path("unread").asInt()).isPositive();
  }

  @Test
  @Order(4)
  void the_duty_log_is_searched_by_any_two_characters() {
    open(clerk, "/m/duty/log?q=" + "超警");
    assertThat(clerk.getByText("上坪村").first()).isVisible();
    assertAccessible(clerk);
    Screen.picture(clerk, "log-search");
  }

  @Test
  @Order(5)
  void a_phone_shows_the_same_pages() {
    Page phone = screen.phone();
    signIn(phone, "罗听松");
    open(phone, "/m/duty/roster");
    assertThat(phone.getByText("值班排班").first()).isVisible();
    boolean fits =
        (Boolean)
            phone.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth + 1");
    assertThat(fits).isTrue();
    assertAccessible(phone);
    Screen.picture(phone, "phone-roster");
    phone.context().close();
  }

  @Test
  @Order(6)
  void the_open_menu_follows_when_the_function_is_removed_and_returned() {
    open(clerk, "/");
    Locator entry = clerk.getByRole(AriaRole.NAVIGATION).getByText("值班管理").first();
    assertThat(entry).isVisible();
    Desk administrator = Desk.of(product, "sysadmin");
    administrator.post("/api/operations/functions/duty/remove", null);
    assertThat(entry).isHidden();
    awaitOperation(administrator);
    administrator.post("/api/operations/functions/duty/install", null);
    awaitOperation(administrator);
    assertThat(entry).isVisible();
  }

  /** How long an operation takes is a matter of the machine; the menu follows its end at once. */
  private static void awaitOperation(Desk administrator) {
    while (administrator.get("/api/operations/operation").json().path("running").asBoolean()) {
      Thread.onSpinWait();
    }
  }

  @Test
  @Order(7)
  void each_administrator_opens_the_own_pages() {
    visit(
        "邵知行",
        List.of("/m/operations/functions", "/m/identity/organisation", "/m/calendar/year"),
        "system");
    visit("阮明澈", List.of("/m/identity/roles"), "security");
    visit("闻静渊", List.of("/m/audit/entries", "/m/audit/verification"), "audit");
  }

  private static void visit(String who, List<String> pages, String name) {
    Page page = screen.office();
    signIn(page, who);
    for (String path : pages) {
      open(page, path);
      assertThat(page.locator("h1").first()).isVisible();
      Screen.picture(page, name + path.replace('/', '-'));
    }
    page.context().close();
  }

  private static void signIn(Page page, String who) {
    page.navigate(product.url("/ui/").toString());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(who)))
        .click();
    assertThat(page.getByText(who).first()).isVisible();
    assertThat(page.getByText("待办事项").first()).isVisible();
  }

  private static void open(Page page, String path) {
    page.navigate(product.url("/ui" + path).toString());
    assertThat(page.locator("h1").first()).isVisible();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Asks axe, the checker that the consoles are developed with. */
  private static void assertAccessible(Page page) {
    try {
      Path axe = Path.of(System.getProperty("browser.driver"), "../axe-core/axe.min.js");
      page.evaluate(Files.readString(axe));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Object found =
        page.evaluate(
            "async () => (await axe.run(document, {resultTypes: ['violations']}))"
                + ".violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))");
    assertThat((List<?>) found).isEmpty();
  }
}
