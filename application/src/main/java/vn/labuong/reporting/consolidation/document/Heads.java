package vn.labuong.reporting.consolidation.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.Agencies;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.reporting.consolidation.passage.Composition;
import vn.labuong.reporting.consolidation.passage.DocumentWords;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.text.Dates;

/** What was decided about the report of each period, all versions; proposals where nobody has. */
@Repository
public class Heads {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Agencies agencies;
    private final Composition composition;
    private final DocumentWords fixed;
    private final Clock clock;

    Heads(JdbcClient jdbc, Plans plans, Agencies agencies, Composition composition, DocumentWords fixed, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.agencies = agencies;
        this.composition = composition;
        this.fixed = fixed;
        this.clock = clock;
    }

    /** What holds, or the proposals. */
    public Head of(ReportingPeriod period) {
        return newest(period.id()).orElseGet(() -> proposed(period));
    }

    /** Keeps it as the version after the one that it names; false where somebody else was first. */
    public boolean keep(ReportingPeriod period, Head head, String who) {
        return jdbc.sql("""
                        insert into reporting.consolidation_head (period, version, superior, agency, ordinal, symbol, place,
                          issued_on, about, addressees, bases, recipients, capacity, signer, with_sent, who, at)
                        select :period, :version, :superior, :agency, cast(:ordinal as int), :symbol, :place,
                          cast(:issuedOn as date), :about, :addressees, :bases, :recipients, :capacity, :signer, :withSent,
                          :who, :now
                        where :version = 1 + coalesce(
                          (select max(version) from reporting.consolidation_head where period = :period), 0)
                        on conflict (period, version) do nothing
                        """)
                        .param("period", period.id())
                        .param("version", head.version() + 1)
                        .param("superior", head.superior())
                        .param("agency", head.agency())
                        .param("ordinal", head.ordinal())
                        .param("symbol", head.symbol())
                        .param("place", head.place())
                        .param("issuedOn", head.issuedOn())
                        .param("about", head.about())
                        .param("addressees", head.addressees())
                        .param("bases", head.bases())
                        .param("recipients", head.recipients())
                        .param("capacity", head.capacity())
                        .param("signer", head.signer())
                        .param("withSent", head.withSent())
                        .param("who", who)
                        .param("now", DatabaseTime.now(clock))
                        .update()
                == 1;
    }

    private Optional<Head> newest(long period) {
        return jdbc.sql("""
                        select * from reporting.consolidation_head where period = :period order by version desc limit 1
                        """)
                .param("period", period)
                .query((row, number) -> head(row))
                .optional();
    }

    private static Head head(ResultSet row) throws SQLException {
        int ordinal = row.getInt("ordinal");
        return new Head(
                row.getInt("version"),
                row.getString("superior"),
                row.getString("agency"),
                ordinal == 0 ? null : ordinal,
                row.getString("symbol"),
                row.getString("place"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("about"),
                row.getString("addressees"),
                row.getString("bases"),
                row.getString("recipients"),
                row.getString("capacity"),
                row.getString("signer"),
                row.getBoolean("with_sent"));
    }

    private Head proposed(ReportingPeriod period) {
        Plan plan = plans.find(period.plan()).orElseThrow();
        return new Head(
                0,
                "",
                fixed.text("head.agency"),
                null,
                fixed.text("head.symbol"),
                fixed.text("head.place"),
                null,
                composition.about(plan, period),
                fixed.text("head.addressees"),
                fixed.text("head.bases", plan(plan, period)),
                fixed.text("head.recipients"),
                fixed.text("head.capacity"),
                "",
                false);
    }

    /** A number or a day that nobody has confirmed stays blank: a formal document states nothing that is only likely. */
    private String plan(Plan plan, ReportingPeriod period) {
        String blank = fixed.text("blank");
        boolean confirmed = plan.number() != null && !plan.isNumberUnverified() && plan.issuedOn() != null;
        String issuer = plan.owner() == null
                ? fixed.text("head.agency")
                : agencies.snapshot()
                        .name(plan.owner(), "vi", period.dueBefore().minusDays(1));
        return fixed.text(
                "head.plan",
                confirmed ? Objects.requireNonNull(plan.number()) : blank,
                confirmed ? Dates.numeric(Objects.requireNonNull(plan.issuedOn())) : blank,
                issuer);
    }
}
