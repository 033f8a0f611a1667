package org.zhiye.outbox.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Command;
import org.zhiye.outbox.SmsKinds;

/** {@code bin/zhiye sms-templates FILE}: writes the table of templates to have approved and to fill in; a file that is there stays. */
@Component
final class SmsTemplatesCommand implements Command {
    private final SmsKinds kinds;
    private final SmsSettings settings;

    SmsTemplatesCommand(SmsKinds kinds, SmsSettings settings) {
        this.kinds = kinds;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "sms-templates";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            System.err.println("sms-templates FILE");
            return 2;
        }
        try {
            Files.writeString(
                    Path.of(arguments.getFirst()),
                    SmsTemplateFile.blank(kinds, settings.spoken()),
                    StandardOpenOption.CREATE_NEW);
            return 0;
        } catch (IOException e) {
            System.err.println(e);
            return 1;
        }
    }
}
