package org.zhiye.demo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Caller;

/** What has to be there before anybody comes: the lists, whoever can log in, and the cases of the named ones. */
@Component
class Overture {
    static final String NAME = "demo.content";
    private static final int HANDS = 2;

    private final Steps steps;
    private final Staging staging;
    private final Lists lists;
    private final Arrivals arrivals;
    private final Script script;
    private final Oversight oversight;
    private final Sittings sittings;
    private final Mistaken mistaken;

    Overture(
            Steps steps,
            Staging staging,
            Lists lists,
            Arrivals arrivals,
            Script script,
            Oversight oversight,
            Sittings sittings,
            Mistaken mistaken) {
        this.mistaken = mistaken;
        this.sittings = sittings;
        this.steps = steps;
        this.staging = staging;
        this.lists = lists;
        this.arrivals = arrivals;
        this.script = script;
        this.oversight = oversight;
    }

    /** Each step once; what was cut off goes on. */
    void play(World all) {
        together(List.of(() -> steps.once("enterprises", () -> lists.enterprises(all.firms())), () -> {
            steps.once("roster", () -> lists.roster(all.qualified()));
            steps.once("officers", () -> staging.officers(all.officers()));
        }));
        sittings.publish(all.past());
        steps.once("agents", () -> staging.agents(all.agents()));
        together(all.cast().named().stream()
                .<Runnable>map(it -> () -> arrivals.come(it, all))
                .toList());
        script.playAll(all.cast().named(), all.employers(), all.past());
        oversight.play(all);
        mistaken.play(all);
    }

    /** Different people's lives don't touch: some hands do them at once. */
    private static void together(List<Runnable> works) {
        try (var hands = Executors.newFixedThreadPool(
                HANDS, Thread.ofPlatform().name("demo-", 0).daemon().factory())) {
            var begun = new ArrayList<Future<?>>();
            for (Runnable work : works) {
                begun.add(hands.submit(() -> asTheSystem(work)));
            }
            for (Future<?> one : begun) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demonstration's content is not complete", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void asTheSystem(Runnable work) {
        Caller.system(NAME).act(() -> {
            work.run();
            return true;
        });
    }
}
