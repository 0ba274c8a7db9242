using Yipai.Privacy;
using Yipai.Testing.Wire;

namespace Yipai.Testing.Cities;

/// <summary>Says who sends a request: a person with an account, a visitor without a token, or somebody whose token is not valid.</summary>
internal readonly record struct Caller(SubjectId? Subject, bool IsKnown)
{
    public PolicyPrincipal Principal => Subject is { } subject ? PolicyPrincipal.Registered(subject) : PolicyPrincipal.Anonymous;

    public string PhotoOwner => Subject?.Value ?? CityRecords.Visitor;

    public static Caller Of(CityRequest request, CityRecords records) => request.Token is not { } token ? new Caller(null, true)
        : records.Sessions.TryGetValue(token, out SubjectId subject) ? new Caller(subject, true) : default;

    /// <summary>Returns a fixed word, never the id.</summary>
    public override string ToString() => nameof(Caller);
}
