using System.Diagnostics.CodeAnalysis;

namespace Yipai.Privacy;

/// <summary>The one place where random identifiers are made.</summary>
/// <remarks>One door, so that a host can show that no identifier is made before a choice (191号; GB/T 43435).</remarks>
/// <example>
/// <code>
/// Guid entryId = IdentifierSource.Random.NewIdentifier();
/// services.AddSingleton(IdentifierSource.Random);               // a test registers a source of its own
/// </code>
/// </example>
public class IdentifierSource
{
    /// <summary>Random identifiers of the platform.</summary>
    public static IdentifierSource Random { get; } = new();

    /// <summary>Makes an identifier that says nothing of person, device or time.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "The one door.")]
    public virtual Guid NewIdentifier() => Guid.NewGuid();
}
