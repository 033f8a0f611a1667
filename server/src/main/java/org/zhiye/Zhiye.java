package org.zhiye;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhiye.ground.Command;

/** Starts the product; with a command's name as first word, runs that command instead. */
@SpringBootApplication
public class Zhiye {
    public static void main(String[] args) {
        if (args.length > 0 && !args[0].startsWith("-")) {
            System.exit(command(args));
        }
        SpringApplication.run(Zhiye.class, args);
    }

    private static int command(String[] args) {
        var application = new SpringApplication(Zhiye.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(java.util.Map.of("db-scheduler.enabled", "false", "zhiye.command", args[0]));
        try (ConfigurableApplicationContext context = application.run(args)) {
            var words = Arrays.stream(args, 1, args.length)
                    .filter(word -> !word.startsWith("--zhiye.") && !word.startsWith("--spring."))
                    .toList();
            return context.getBeansOfType(Command.class).values().stream()
                    .filter(command -> command.name().equals(args[0]))
                    .findFirst()
                    .map(command -> command.run(words))
                    .orElseGet(() -> unknown(
                            args[0],
                            List.copyOf(context.getBeansOfType(Command.class).values())));
        }
    }

    private static int unknown(String name, List<Command> known) {
        var names = known.stream().map(Command::name).sorted().toList();
        org.slf4j.LoggerFactory.getLogger(Zhiye.class).error("No command {}. There are: {}", name, names);
        return 2;
    }
}
