package org.zhiye.enterprise;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Zhiye;
import org.zhiye.ground.Caller;
import org.zhiye.intake.Intakes;

/** Measures suggestions over many names at the server: how long {@link Enterprises#suggest} takes, statement and round trips included. */
final class SuggestBench {
    private static final String[] TYPED = {
        "建", "华", "上", "淼", "建设", "工程", "公司", "有限公司", "华建", "鑫盛", "上海", "重庆", "二局", "华建二", "上海华建", "建设工程",
        "建设工程有限公司", "上海二局", "重庆路桥", "長春", "廣東華建", "hj", "cqxs", "gs", "yxgs", "shhjej", "h", "o", "91", "9131",
                "91310000MA0", "中建8局",
        "㛃𠮷", "工程建设", "设工", "程建", "司公", "股份华", "龘龘", "上海浩淼沐建设发展集团有限公司"
    };

    private SuggestBench() {}

    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        var application = new SpringApplication(Zhiye.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("demo");
        var data =
                args.length > 1 ? args[1] : Files.createTempDirectory("bench").toString();
        application.setDefaultProperties(
                Map.of("db-scheduler.enabled", "false", "zhiye.demo.content", "false", "zhiye.command", "bench"));
        try (var context = application.run("--zhiye.data=" + data)) {
            var jdbc = context.getBean(JdbcClient.class);
            if (jdbc.sql("select not exists (select from enterprise)")
                    .query(Boolean.class)
                    .single()) {
                var list = Companies.list(count, 0, 7);
                var source = Companies.source(list);
                var intakes = context.getBean(Intakes.class);
                var kind = context.getBean(EnterpriseList.class);
                for (int i = 0; i < 2; i++) {
                    long start = System.nanoTime();
                    var checked = intakes.check(kind, source);
                    System.out.printf(
                            "check %,d rows: %d ms (%s)%n",
                            count, (System.nanoTime() - start) / 1_000_000, summary(checked));
                    start = System.nanoTime();
                    var taken = Caller.system("bench").act(() -> intakes.take(kind, source));
                    System.out.printf(
                            "take %,d rows: %d ms (%s)%n",
                            count, (System.nanoTime() - start) / 1_000_000, summary(taken));
                }
            }
            var enterprises = context.getBean(Enterprises.class);
            for (int warm = 0; warm < 300; warm++) {
                for (String typed : TYPED) {
                    enterprises.suggest(typed, 8);
                }
            }
            System.out.printf("%-30s %8s %8s %8s %5s%n", "typed", "p50 ms", "p99 ms", "max", "hits");
            var all = new long[TYPED.length * 300];
            int n = 0;
            for (String typed : TYPED) {
                var took = new long[300];
                int hits = 0;
                for (int i = 0; i < took.length; i++) {
                    long start = System.nanoTime();
                    hits = enterprises.suggest(typed, 8).size();
                    took[i] = System.nanoTime() - start;
                    all[n++] = took[i];
                }
                Arrays.sort(took);
                System.out.printf(
                        "%-30s %8.2f %8.2f %8.2f %5d%n",
                        typed, took[150] / 1e6, took[297] / 1e6, took[299] / 1e6, hits);
            }
            Arrays.sort(all);
            System.out.printf(
                    "all: p50 %.2f p95 %.2f p99 %.2f max %.2f ms%n",
                    all[n / 2] / 1e6, all[n * 95 / 100] / 1e6, all[n * 99 / 100] / 1e6, all[n - 1] / 1e6);
        }
    }

    private static String summary(org.zhiye.intake.Report report) {
        return report.added() + " added, " + report.changed() + " changed, " + report.same() + " same, "
                + report.wrong() + " wrong";
    }
}
