using Yipai.Cases.Wire;
using Yipai.Privacy.Processing;
using Yipai.Testing.Wire;

namespace Yipai.Testing.Cities;

/// <summary>Creates the refusals of the fake city, with the statuses and reasons of docs/wire.md.</summary>
internal static class CityProblems
{
    public static CityResponse NotSignedIn => CityResponse.Problem(401, "NotSignedIn");

    public static CityResponse NotFound => CityResponse.Problem(404, "NotFound");

    public static CityResponse BadRequest => CityResponse.Problem(400, "BadRequest");

    public static CityResponse ForeignEvidence => CityResponse.Problem(422, "ForeignEvidence", "P1/3");

    public static CityResponse UnknownNotice => CityResponse.Problem(409, "UnknownNotice", "P1/3");

    public static CityResponse KeyReused => CityResponse.Problem(422, "KeyReused");

    public static CityResponse PolicyMovedOn => CityResponse.Problem(403, "PolicyMovedOn", "P4.6.1/1", "P1/3");

    public static CityResponse Denied(PolicyDecision decision) => CityResponse.Problem(new ProblemBody
    {
        Type = "about:blank",
        Title = decision.Reason.ToString(),
        Status = 403,
        Detail = decision.Explain(),
        Reason = decision.Reason.ToString(),
        Rules = [.. decision.Citations.Select(rule => rule.Text)],
        Scope = decision.Missing.Select(missing => missing.ScopeId).FirstOrDefault(scope => scope is not null),
    });

    /// <summary>Refuses a body with the error code of the SDK.</summary>
    public static CityResponse Unprocessable(string code) => CityResponse.Problem(new ProblemBody
    {
        Type = "about:blank",
        Title = code,
        Status = 422,
        Reason = code,
        Code = code,
        Rules = [],
    });
}
