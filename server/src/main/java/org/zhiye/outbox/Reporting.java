package org.zhiye.outbox;

import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiye.ground.DailyJob;
import org.zhiye.ground.MinuteJob;

/** Asks the carriers what became of the messages that they took. */
@Component
class Reporting implements MinuteJob {
    private static final Logger LOG = LoggerFactory.getLogger(Reporting.class);

    private final Carriers carriers;
    private final Deliveries deliveries;
    private final CarrierTroubles troubles;

    Reporting(Carriers carriers, Deliveries deliveries, CarrierTroubles troubles) {
        this.carriers = carriers;
        this.deliveries = deliveries;
        this.troubles = troubles;
    }

    @Override
    public String name() {
        return "outbox.reports";
    }

    @Override
    public void run() {
        carriers.all().stream().filter(SmsProvider::reports).forEach(this::ask);
        deliveries.unreported();
    }

    private void ask(SmsProvider carrier) {
        var waiting = deliveries.due(carrier.name());
        if (waiting.isEmpty()) {
            return;
        }
        try {
            deliveries.reported(carrier.reports(waiting));
        } catch (NotSent e) {
            LOG.warn("{} told no reports: {}", carrier.name(), e.getMessage());
            troubles.add(carrier.name(), e);
        }
    }

    /** What became of messages is kept for half a year. */
    @Component
    static class Sweeping implements DailyJob {
        private final Deliveries deliveries;

        Sweeping(Deliveries deliveries) {
            this.deliveries = deliveries;
        }

        @Override
        public String name() {
            return "outbox.sweep";
        }

        @Override
        public int run(LocalDate today) {
            return deliveries.sweep();
        }
    }
}
