namespace Yipai.Privacy.Server.Identities;

/// <summary>Records that an account of another platform belongs to a person (第三方账户绑定关系, P4.1.1/7).</summary>
/// <param name="ProviderId">The platform.</param>
/// <param name="Pseudonym">The keyed pseudonym of the account at the platform. The identifier itself is never stored.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="BoundAt">The time of the binding.</param>
/// <param name="Claims">The values that the prompt named, by the names of their claims.</param>
public sealed record AccountBinding(
    string ProviderId, string Pseudonym, SubjectId SubjectId, DateTimeOffset BoundAt, IReadOnlyDictionary<string, string> Claims)
{
    /// <summary>Returns the platform, never the person or a value.</summary>
    public override string ToString() => $"binding at {ProviderId}";
}
