using System.Diagnostics.CodeAnalysis;

namespace Yipai.Privacy;

/// <summary>Makes every random identifier of the SDK.</summary>
/// <remarks>A single source lets a host show that the SDK makes no identifier before the person chooses (191号; GB/T 43435).</remarks>
/// <example>
/// <code>
/// Guid entryId = IdentifierSource.Random.NewIdentifier();
/// services.AddSingleton(IdentifierSource.Random);               // a test registers a source of its own
/// </code>
/// </example>
public class IdentifierSource
{
    /// <summary>Gets the source that uses the random identifiers of .NET.</summary>
    public static IdentifierSource Random { get; } = new();

    /// <summary>Returns a new identifier that reveals nothing about the person, the device or the time.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "The one door.")]
    public virtual Guid NewIdentifier() => Guid.NewGuid();
}
