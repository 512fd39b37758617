package vn.labuong.shared.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Public pages whose text stands in the bundles. */
@Controller
class StandingPagesController {

    @GetMapping("/khong-lam-gi")
    String notDoing() {
        return "shared/not-doing";
    }
}
