package org.zhiye.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy says of one business.
 *
 * @param holders to whom it is open
 * @param closed for everybody else: why not, and what to do instead
 * @param standing what registration one must have
 * @param employer which enterprise's case it is
 * @param asks what the form asks
 * @param needs what must be complete beforehand
 * @param consents which texts must be consented to
 * @param evidence what may be asked for, and when
 * @param route the steps and their working days
 * @param silence what happens when the employer does not answer; absent where it isn't asked
 * @param validity what its announcement does to the validity
 * @param level how well the identity has to be established
 * @param locks what keeps it from being filed for a while
 */
public record BusinessRules(
        Business business,
        Set<HolderType> holders,
        Map<HolderType, Closed> closed,
        Standing standing,
        Employer employer,
        Set<Field> asks,
        Set<Need> needs,
        List<TextKind> consents,
        Map<Evidence, EvidenceRule> evidence,
        Route route,
        Optional<Silence> silence,
        Validity validity,
        Set<Lock> locks,
        Assurance level) {

    private static final Closed UNSAID = new Closed(
            new Words("尚未开放", "尚未開放", "Not open"),
            new Words(
                    "现行政策没有开放这项业务，您现在不需要办理。",
                    "現行政策沒有開放這項業務，您現在不需要辦理。",
                    "The policy in force does not open this business; you need not do anything now."));

    /** Why a business is not open to somebody: a few words for the menu, and a sentence that says what to do. */
    public record Closed(Words brief, Words advice) {}

    /** What registration somebody must have for a business. */
    public enum Standing {
        NEVER_REGISTERED,
        VALID,
        /** Cancelled, lapsed or expired. */
        ENDED,
        ANY
    }

    /** The enterprise of a case. */
    public enum Employer {
        CHOSEN,
        REGISTERED,
        NONE
    }

    /** What a form asks. */
    public enum Field {
        QUALIFICATION,
        CONTRACT,
        SPECIALTIES,
        CANCEL_REASON,
        REPLACE_REASON,
        SEAL_REMADE,
        NEW_NAME_OR_NUMBER
    }

    /** What must be complete before a business can be filed. */
    public enum Need {
        VERIFIED,
        PROFILE,
        ATTACHMENTS
    }

    /** A document that can prove something. */
    public enum Evidence {
        QUALIFICATION_CERTIFICATE,
        CONTINUING_EDUCATION,
        CONTRACT,
        DIPLOMA,
        END_OF_FORMER_CONTRACT,
        LOSS_STATEMENT,
        NEW_ID_SCANS,
        PROOF_OF_CHANGE
    }

    /** When a document is asked for: always, only where data do not settle the point, or never online. */
    public enum EvidenceRule {
        REQUIRED,
        ON_DEMAND,
        KEPT_BY_ENTERPRISE
    }

    /** What happens when the employer lets its time pass. */
    public enum Silence {
        CLOSES,
        GOES_ON
    }

    /** What the announcement does to the validity of the lines. */
    public enum Validity {
        NEW,
        EXTENDED,
        KEPT,
        ENDED
    }

    /** What keeps a business from being filed for a while. */
    public enum Lock {
        /** a supervising authority's hold on the registration */
        HOLD,
        /** the password was reset or the mobile number changed a short while ago */
        RESET,
        /** the person is barred from applying, for fraud, a penalty, a rescission … */
        BAR,
        /** over the age limit of the holder type */
        AGE
    }

    public BusinessRules {
        locks = Set.copyOf(locks);
        holders = Set.copyOf(holders);
        closed = Map.copyOf(closed);
        asks = Set.copyOf(asks);
        needs = Set.copyOf(needs);
        consents = List.copyOf(consents);
        var kinds = new EnumMap<Evidence, EvidenceRule>(Evidence.class);
        kinds.putAll(evidence);
        evidence = Collections.unmodifiableMap(kinds);
        require(
                business,
                route.has(RouteStep.MINISTRY_OPINION) && route.has(RouteStep.ANNOUNCEMENT),
                "/route",
                "unfit.rule_decided");
        require(
                business,
                !route.has(RouteStep.JOINT_REVIEW) || asks.contains(Field.SPECIALTIES) || standing == Standing.VALID,
                "/route",
                "unfit.rule_lines");
        require(
                business,
                route.has(RouteStep.ENTERPRISE) == silence.isPresent()
                        && route.has(RouteStep.ENTERPRISE) == (employer != Employer.NONE),
                "/silence",
                "unfit.rule_silence");
    }

    public boolean isOpenTo(HolderType holder) {
        return holders.contains(holder);
    }

    /** Why it is not open to somebody; absent if it is. A policy older than a holder type says nothing of it, which is a no. */
    public Optional<Closed> closedTo(HolderType holder) {
        return isOpenTo(holder) ? Optional.empty() : Optional.of(closed.getOrDefault(holder, UNSAID));
    }

    /** @throws Unfit unless it is open to the holder, or says why not */
    void speaksOf(HolderType holder) {
        require(business, isOpenTo(holder) != closed.containsKey(holder), "/closed", "unfit.rule_holder", holder);
    }

    private static void require(Business business, boolean holds, String place, String key, Object... arguments) {
        if (!holds) {
            throw new Unfit("", 0, "/businesses/" + business + place, key, arguments);
        }
    }
}
