using System.Text.Json.Serialization;
using Yipai.Privacy.Server.Assessments;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server;

/// <summary>Represents a signed assessment of the impact on persons (个人信息保护影响评估, PIPL 55 and 56).</summary>
/// <example>
/// <code>
/// services.AddSingleton(new ImpactAssessment
/// {
///     AssessmentId = identifiers.NewIdentifier(), HandlerId = handlerId, Subjects = ["report-case"],
///     Reasons = AssessmentReasons.Provision | AssessmentReasons.Publication,
///     Necessity = "…", Risk = "…", Measures = "…", SignedBy = "…", SignedAt = now,
/// });
/// </code>
/// </example>
public sealed record ImpactAssessment
{
    private static readonly RetentionTerm Keep = new(36, 0);

    /// <summary>Gets the id.</summary>
    public required Guid AssessmentId { get; init; }

    /// <summary>Gets the handler.</summary>
    public required HandlerId HandlerId { get; init; }

    /// <summary>Gets the scope: ids of activities, and of recipients that the host registered.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>Gets the reasons that were assessed.</summary>
    /// <remarks>An assessment covers a subject only if no reason of it is missing here.</remarks>
    public required AssessmentReasons Reasons { get; init; }

    /// <summary>Gets whether purpose and method are lawful, proper and necessary, 56(1).</summary>
    public required string Necessity { get; init; }

    /// <summary>Gets the impact on the persons and the risk, 56(2).</summary>
    public required string Risk { get; init; }

    /// <summary>Gets the measures, and why they fit the risk, 56(3).</summary>
    public required string Measures { get; init; }

    /// <summary>Gets who answers for the assessment: a name or an office.</summary>
    public required string SignedBy { get; init; }

    /// <summary>Gets the instant of the signature.</summary>
    /// <remarks>The assessment counts from then on.</remarks>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>Gets the last day in China on which the assessment must be kept: three years after the signature (PIPL 56).</summary>
    /// <remarks>While the processing goes on, the assessment stays in use and is kept longer.</remarks>
    [JsonIgnore]
    public DateOnly KeptThrough => Keep.LastDay(WorkingDayCalendar.DayOf(SignedAt));

    /// <summary>Indicates whether the assessment covers a subject at an instant.</summary>
    public bool Covers(AssessmentNeed need, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(need);
        return Subjects.Contains(need.Subject) && (need.Reasons & ~Reasons) == AssessmentReasons.None && SignedAt <= now;
    }

    /// <summary>Returns the names of the parts that are empty.</summary>
    /// <remarks>A complete assessment gives an empty list.</remarks>
    public IReadOnlyList<string> MissingParts() =>
    [
        .. from part in new (string Name, bool IsThere)[]
           {
               (nameof(Subjects), Subjects.Count > 0 && !Subjects.Any(string.IsNullOrWhiteSpace)),
               (nameof(Reasons), Reasons != AssessmentReasons.None),
               (nameof(Necessity), !string.IsNullOrWhiteSpace(Necessity)),
               (nameof(Risk), !string.IsNullOrWhiteSpace(Risk)),
               (nameof(Measures), !string.IsNullOrWhiteSpace(Measures)),
               (nameof(SignedBy), !string.IsNullOrWhiteSpace(SignedBy)),
           }
           where !part.IsThere
           select part.Name,
    ];

    /// <summary>Returns the id and the reasons, never who signed.</summary>
    public override string ToString() => $"{AssessmentId:N} {Reasons} {SignedAt:u}";
}
