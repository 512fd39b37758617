package vn.labuong.shared.jobs;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The one scheduler: threads of its own ({@code spring.task.scheduling}), times in Viet Nam's zone only where a job says
 * so. A job that fails is logged and runs again at its next time.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class JobsConfiguration {}
