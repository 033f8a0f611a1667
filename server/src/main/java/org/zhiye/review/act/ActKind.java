package org.zhiye.review.act;

import java.util.Locale;
import org.zhiye.register.Registration.State;

/** What an authority can do to a registration of its own accord. */
public enum ActKind {
    /** 撤销: the grant was wrong */
    RESCIND(Grounds.REFUSAL, true),
    /** 吊销: a punishment */
    REVOKE(Grounds.LAPSE, true),
    /** 注销 where nobody files it */
    CANCEL(Grounds.LAPSE, true),
    /** 暂停 */
    SUSPEND(Grounds.NONE, false),
    /** 恢复 */
    RESUME(Grounds.NONE, false),
    /** 锁定: no cancellation, change or re-registration meanwhile */
    HOLD(Grounds.NONE, false),
    END_HOLD(Grounds.NONE, false),
    /** 限制申请: no new registration for a while */
    BAR(Grounds.REFUSAL, true);

    /** From which table its ground is. */
    enum Grounds {
        NONE,
        REFUSAL,
        LAPSE
    }

    private final Grounds grounds;
    private final boolean endsFilings;

    ActKind(Grounds grounds, boolean endsFilings) {
        this.grounds = grounds;
        this.endsFilings = endsFilings;
    }

    Grounds grounds() {
        return grounds;
    }

    /** Whether an open filing of the person's own ends with it. */
    boolean endsFilings() {
        return endsFilings;
    }

    /** Whether it names something: the grant that was wrong, the hold that ends. */
    boolean hasObject() {
        return this == RESCIND || this == END_HOLD;
    }

    boolean hasEnd() {
        return this == HOLD || this == BAR;
    }

    /** Whether it makes sense for a registration as it stands. */
    boolean fits(State state, boolean held) {
        return switch (this) {
            case RESCIND, REVOKE, CANCEL -> state == State.VALID || state == State.SUSPENDED;
            case SUSPEND -> state == State.VALID;
            case RESUME -> state == State.SUSPENDED;
            case HOLD, BAR -> true;
            case END_HOLD -> held;
        };
    }

    /** The message with its name. */
    public String key() {
        return "act.kind." + name().toLowerCase(Locale.ROOT);
    }
}
