using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Describes who asks the city for something: a registered person, a visitor, or somebody whose sign-in does not count.</summary>
public sealed record Caller
{
    private Caller(SubjectId? subjectId, bool isVisitor) => (SubjectId, IsVisitor) = (subjectId, isVisitor);

    /// <summary>Gets a caller who does not claim to be anybody.</summary>
    public static Caller Visitor { get; } = new(null, isVisitor: true);

    /// <summary>Gets a caller whose session is expired or unknown.</summary>
    /// <remarks>Such a caller is not a visitor and has to sign in again.</remarks>
    public static Caller Unrecognized { get; } = new(null, isVisitor: false);

    /// <summary>Gets the registered person, or null.</summary>
    public SubjectId? SubjectId { get; }

    /// <summary>Indicates whether the caller claims to be nobody.</summary>
    public bool IsVisitor { get; }

    /// <summary>Gets the product whose app the caller uses, or null for the city's own app (P1/6).</summary>
    public string? Product { get; init; }

    /// <summary>Gets the caller in the form that the guard takes.</summary>
    public PolicyPrincipal Principal =>
        SubjectId is { } subject ? PolicyPrincipal.Registered(subject) : PolicyPrincipal.Anonymous;

    /// <summary>Returns a registered person as the caller.</summary>
    public static Caller Of(SubjectId subjectId)
    {
        Yipai.Privacy.SubjectId.ThrowIfDefault(subjectId);
        return new(subjectId, isVisitor: false);
    }

    /// <summary>Returns the kind of the caller, never the id.</summary>
    public override string ToString() => SubjectId is not null ? "registered" : IsVisitor ? "visitor" : "unrecognized";
}
