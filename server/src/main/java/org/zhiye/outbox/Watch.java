package org.zhiye.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiye.ground.MinuteJob;

/** Alarms when far more SMS leave than usual: somebody has codes sent to strangers' telephones, or a rule sends what it should not. */
@Component
class Watch implements MinuteJob {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Deliveries deliveries;
    private final Alarms alarms;
    private final OutboxSettings settings;
    private final AtomicLong unusual;

    Watch(Deliveries deliveries, Alarms alarms, OutboxSettings settings, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.alarms = alarms;
        this.settings = settings;
        this.unusual = meters.gauge("zhiye.sms.unusual", new AtomicLong());
    }

    @Override
    public String name() {
        return "outbox.watch";
    }

    @Override
    public void run() {
        var volume = deliveries.volume();
        boolean is = unusual(volume, settings);
        unusual.set(is ? volume.lastHour() : 0);
        if (is && alarms.raise("unusual", Long.toString(volume.lastHour()))) {
            LOG.warn(
                    "unusual: {} SMS in the last hour, {} in a mean hour before", volume.lastHour(), volume.meanHour());
        }
    }

    static boolean unusual(Deliveries.Volume volume, OutboxSettings settings) {
        return volume.lastHour() >= settings.unusualFloor()
                && volume.lastHour() > settings.unusualFactor() * volume.meanHour();
    }
}
