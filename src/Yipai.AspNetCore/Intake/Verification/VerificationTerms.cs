using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Describes what a way of verification needs, and who takes part in it.</summary>
/// <remarks>
/// Register provider and unit in <see cref="YipaiPrivacyOptions.Recipients"/> with name and contact. The city offers no way whose parts
/// are not registered, and no way with a face without another one (人脸办法 10).
/// </remarks>
/// <param name="RouteId">The id of the way.</param>
/// <param name="Name">The name that persons read. Let a stand-in say that it is one.</param>
/// <param name="ProviderId">The id of the registered verification provider (P4.1.1/4).</param>
/// <param name="Items">The items that the way needs, or an empty set if it needs a one-time credential only.</param>
public sealed record VerificationTerms(string RouteId, string Name, string ProviderId, DataItemSet Items)
{
    /// <summary>Gets the id of the registered partner unit that the provider asks, or null (P4.1.1-3).</summary>
    public string? PartnerUnitId { get; init; }

    /// <summary>Gets the id of the way without a face that a person can choose instead, or null.</summary>
    public string? AlternativeRouteId { get; init; }

    /// <summary>Returns the id of the way.</summary>
    public override string ToString() => RouteId;
}
