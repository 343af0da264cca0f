package org.xianwu.duty.rest.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An incident with its clocks and its course.
 *
 * @param at when this was answered, by the clock of the suite
 * @param knownAt kept by the suite
 * @param correctedKnownAt null when nothing was corrected
 * @param known from when limits run
 * @param informantPhone masked unless the caller may see phones
 * @param people null unless the caller may see personal data
 * @param occurToKnown minutes
 * @param knownToPhone minutes, null until then
 * @param knownToWritten minutes, null until then
 * @param unitLate minutes that the unit took beyond its time
 * @param recipient to whom reports usually go
 * @param actions verbs in the order of their buttons
 */
@Schema(name = "Incident", description = "An incident with its clocks and its course")
public record IncidentView(
    Instant at,
    String id,
    int rev,
    String number,
    String title,
    String type,
    String subtype,
    String level,
    String state,
    Instant occurAt,
    boolean approximate,
    Instant knownAt,
    Instant correctedKnownAt,
    Instant known,
    String townId,
    String townName,
    String place,
    BigDecimal longitude,
    BigDecimal latitude,
    String datum,
    String informed,
    String informant,
    String informantPhone,
    CasualtiesView casualties,
    String summary,
    String measures,
    String leaderOnSite,
    String opinion,
    List<String> factors,
    String people,
    boolean evidence,
    Instant destroyedAt,
    String unitName,
    int phoneLimit,
    int writtenLimit,
    Instant phoneDue,
    Instant writtenDue,
    Instant phoneAt,
    Instant writtenAt,
    int phoneLate,
    int writtenLate,
    String punctuality,
    Instant answerDue,
    Instant concludedAt,
    Instant closedAt,
    long occurToKnown,
    Long knownToPhone,
    Long knownToWritten,
    long unitLate,
    List<OwedView> owed,
    List<ReportView> reports,
    List<LineView> lines,
    String recipient,
    boolean editable,
    List<String> actions) {}
