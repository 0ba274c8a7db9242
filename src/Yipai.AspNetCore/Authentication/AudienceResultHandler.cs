using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;

namespace Yipai.AspNetCore.Authentication;

/// <summary>Sends a problem to a refused caller if the endpoint has an audience.</summary>
/// <remarks>Other endpoints answer as ASP.NET Core does.</remarks>
internal sealed class AudienceResultHandler : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _default = new();

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded || context.GetEndpoint()?.Metadata.GetMetadata<AudienceMetadata>() is null)
        {
            return _default.HandleAsync(next, context, policy, authorizeResult);
        }

        IResult refusal = context.User.Identity?.IsAuthenticated == true
            ? YipaiProblems.NotPermitted(context.Request)
            : RefusalAnswers.Of(IntakeReason.NotSignedIn, context.Request);
        return refusal.ExecuteAsync(context);
    }
}
