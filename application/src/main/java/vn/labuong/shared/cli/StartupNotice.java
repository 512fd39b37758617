package vn.labuong.shared.cli;

import java.util.List;

/** Lines for the terminal once the product answers, such as a set-up link; never written to a log. */
public interface StartupNotice {

    List<String> lines();
}
