using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Authentication;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Asks the guard about the caller of an endpoint.</summary>
internal static class LawfulBasis
{
    public static async ValueTask<ProcessingDecision> DecideAsync(HttpContext context, ProcessingActivity activity, DataItemSet items)
    {
        IServiceProvider services = context.RequestServices;
        PrivacyGuard guard = services.GetRequiredService<PrivacyGuard>();
        PolicyPrincipal caller = context.User.Principal();
        ConsentState consent = caller.SubjectId is { } subject
            ? await services.GetRequiredService<IConsentLedger>()
                .GetStateAsync(guard.Handler.Id, subject, context.RequestAborted).ConfigureAwait(false)
            : ConsentState.Empty;
        DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return guard.Decide(new ProcessingRequest(activity, items) { Principal = caller, Now = now }, consent);
    }
}
