namespace Yipai.Privacy.Server.Disclosure;

/// <summary>A person's authorization that one organization receives named items until a named instant (P4.4.1-1; PIPL 23).</summary>
/// <remarks>It keeps name and contact of the organization as the person saw them.</remarks>
public sealed record DisclosureAuthorization
{
    /// <summary>Gets the random id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the person, by a pseudonymous id.</summary>
    public required SubjectId SubjectId { get; init; }

    /// <summary>Gets the id of the organization.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Gets the name of the organization, as the person saw it.</summary>
    public required string RecipientName { get; init; }

    /// <summary>Gets how a person reaches the organization, as the person saw it.</summary>
    public required string RecipientContact { get; init; }

    /// <summary>Gets the purpose for which the organization receives the items, in the person's language.</summary>
    public required string Purpose { get; init; }

    /// <summary>Gets the items.</summary>
    public required DataItemSet Items { get; init; }

    /// <summary>Gets the instant of the authorization, in UTC.</summary>
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>Gets the instant from which the organization receives nothing more, in UTC.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Gets the instant at which the person withdrew the authorization, or null.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Indicates whether the organization may receive the items at an instant.</summary>
    public bool Holds(DateTimeOffset now) => now >= GivenAt && now < Until && !(WithdrawnAt <= now);

    /// <summary>Returns the id and the organization, never the person.</summary>
    public override string ToString() => $"authorization {Id:N} for {OrganizationId}";
}
