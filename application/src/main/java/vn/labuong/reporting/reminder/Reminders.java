package vn.labuong.reporting.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Correspondents;
import vn.labuong.organisation.Correspondents.Correspondent;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.mail.Letter;
import vn.labuong.shared.mail.Outbox;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.time.holiday.WorkingDays;

/** Writes the letters of a day once, and takes back those that are no longer true before they are sent. */
@Component
class Reminders {

    /** After a longer silence old occasions are not made up for: what awaits people stands in the next letter anyway. */
    private static final int LONGEST_MADE_UP_FOR = 14;

    private static final int DAYS_TAKEN_BACK = 7;
    private static final Digest.Past NOTHING_BEFORE = new Digest.Past(0, Set.of());

    private final OwedReports owedReports;
    private final Correspondents correspondents;
    private final ReminderLog log;
    private final Outbox outbox;
    private final WorkingDays workingDays;
    private final ReportWords words;
    private final Agencies agencies;
    private final ReminderSettings settings;
    private final Clock clock;

    Reminders(
            OwedReports owedReports,
            Correspondents correspondents,
            ReminderLog log,
            Outbox outbox,
            WorkingDays workingDays,
            ReportWords words,
            Agencies agencies,
            ReminderSettings settings,
            Clock clock) {
        this.owedReports = owedReports;
        this.correspondents = correspondents;
        this.log = log;
        this.outbox = outbox;
        this.workingDays = workingDays;
        this.words = words;
        this.agencies = agencies;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes what is due now; a second call on the same day writes nothing. All letters of a day or none. */
    @Transactional
    int write() {
        ZonedDateTime now = clock.instant().atZone(VietnamTime.ZONE);
        return now.getHour() < settings.hour() ? 0 : write(now.toLocalDate());
    }

    int write(LocalDate today) {
        WorkingDayCount days = new WorkingDayCount(workingDays.calendar());
        LocalDate earliest = today.minusDays(LONGEST_MADE_UP_FOR);
        LocalDate last = log.lastDayBefore(today).orElse(today.minusDays(1));
        if (!days.isWorkingDay(today) || !log.begin(today)) {
            return 0;
        }
        List<Correspondent> everybody = correspondents.on(today);
        DigestPlan plan = new DigestPlan(days, owedReports.on(today), everybody);
        Map<String, Digest.Past> past = log.past(today);
        DigestLetter letters = new DigestLetter(words, agencies.snapshot(), settings);
        int written = 0;
        for (Correspondent reader : everybody) {
            String name = reader.person().username();
            Optional<Digest> digest = plan.letter(
                    reader, last.isBefore(earliest) ? earliest : last, today, past.getOrDefault(name, NOTHING_BEFORE));
            if (digest.isPresent() && outbox.put(letters.write(reader, digest.get(), today))) {
                log.add(name, today, digest.get());
                written++;
            }
        }
        return written;
    }

    /** Takes back what waits to be sent to people whom nothing awaits any more; gives how many letters that were. */
    @Transactional
    int takeBack() {
        LocalDate today = VietnamTime.today(clock);
        List<ReminderLog.Written> recent = log.since(today.minusDays(DAYS_TAKEN_BACK));
        if (recent.isEmpty()) {
            return 0;
        }
        List<Correspondent> everybody = correspondents.on(today);
        DigestPlan plan = new DigestPlan(new WorkingDayCount(workingDays.calendar()), owedReports.on(today), everybody);
        Set<String> awaited = everybody.stream()
                .filter(reader -> !plan.matters(reader, today).isEmpty())
                .map(reader -> reader.person().username())
                .collect(Collectors.toSet());
        return (int) recent.stream()
                .filter(written -> !awaited.contains(written.person()))
                .filter(written -> outbox.cancel(new Letter.Key(DigestLetter.KIND, written.person(), written.day())))
                .count();
    }
}
