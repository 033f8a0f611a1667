package org.zhiye.filing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiye.filing.apply.Menu;
import org.zhiye.filing.apply.Readiness;
import org.zhiye.filing.rule.Eligibility;
import org.zhiye.ground.Day;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.web.Messages;
import org.zhiye.web.Tone;

/** Says of each business whether a person can file it now, and if not, why: for the overview, the side menu and the home page. */
@Component
public class Standings {
    private final Readiness readiness;
    private final Eligibility eligibility;
    private final Filings filings;
    private final Drafts drafts;
    private final ReferenceData reference;
    private final Day day;
    private final Messages messages;

    Standings(
            Readiness readiness,
            Eligibility eligibility,
            Filings filings,
            Drafts drafts,
            ReferenceData reference,
            Day day,
            Messages messages) {
        this.readiness = readiness;
        this.eligibility = eligibility;
        this.filings = filings;
        this.drafts = drafts;
        this.reference = reference;
        this.day = day;
        this.messages = messages;
    }

    /** What is known of a person, read once for a page. */
    public record Known(Readiness.Known known, List<Filing> cases, List<Drafts.Begun> begun) {}

    /** All of it for a person who is read already: no look at the roster and the papers. */
    public Known read(PersonFacts facts) {
        var cases = filings.of(facts.id());
        var known = readiness.beforehand(facts, cases.stream().anyMatch(Filing::open));
        return new Known(known, cases, drafts.of(facts.id()));
    }

    /** The same for the home page. */
    public Overview overview(PersonFacts facts) {
        return new Overview(read(facts));
    }

    /** All businesses of a person, and the cases. */
    public final class Overview {
        private final Known known;

        private Overview(Known known) {
            this.known = known;
        }

        public List<Standing> of(HolderType holder, Language language) {
            return Standings.this.of(known, holder, language);
        }

        /** The case that waits for the person. */
        public Optional<Filing> waiting() {
            return known.cases().stream().filter(it -> it.turn() == Turn.PERSON).findFirst();
        }
    }

    public Known read(PersonId person, HolderType holder) {
        return with(person, readiness.alone(person, holder));
    }

    /** The rest, for a page that has read the person already: two statements. */
    public Known with(PersonId person, Readiness.Known known) {
        var cases = filings.of(person);
        return new Known(known.withOpen(cases.stream().anyMatch(Filing::open)), cases, drafts.of(person));
    }

    public List<Standing> of(Known it, HolderType holder, Language language) {
        return Arrays.stream(Business.values())
                .map(business -> one(it, holder, business, language))
                .toList();
    }

    private Standing one(Known it, HolderType holder, Business business, Language language) {
        var rules = reference.policies().inForce(day.today()).rules(business);
        var closed = rules.closedTo(holder);
        if (closed.isPresent()) {
            return new Standing(
                    business,
                    "",
                    "filing.state.closed",
                    Tone.PLAIN,
                    closed.get().brief().in(language));
        }
        var running = it.cases().stream()
                .filter(c -> c.open() && c.holder().equals(holder) && c.business() == business)
                .findFirst();
        if (running.isPresent()) {
            return new Standing(
                    business,
                    "/progress/" + running.get().id(),
                    Standing.RUNNING,
                    Tone.WAIT,
                    messages.text(language, CaseState.key(running.get())));
        }
        return open(it, holder, business, language);
    }

    private Standing open(Known it, HolderType holder, Business business, Language language) {
        var address = Menu.address(holder, business);
        var findings = eligibility.beforehand(readiness.situation(it.known(), holder, business));
        var never = findings.stream()
                .filter(f -> f.verdict() == Verdict.NOT_MET && f.rule().outOfReach())
                .findFirst();
        if (never.isPresent()) {
            var words = messages.text(
                    language,
                    never.get().rule().brief(),
                    never.get().arguments().toArray());
            return new Standing(business, "", "filing.state.not_yet", Tone.PLAIN, words);
        }
        if (it.begun().stream().anyMatch(d -> d.holder().equals(holder) && d.business() == business)) {
            return new Standing(business, address, "filing.state.draft", Tone.WAIT, "");
        }
        long missing =
                findings.stream().filter(f -> f.verdict() == Verdict.NOT_MET).count();
        return missing == 0
                ? new Standing(business, address, "filing.state.open", Tone.OK, "")
                : new Standing(
                        business,
                        address,
                        "filing.state.not_yet",
                        Tone.PLAIN,
                        messages.text(language, "filing.reason.prepare", missing));
    }
}
