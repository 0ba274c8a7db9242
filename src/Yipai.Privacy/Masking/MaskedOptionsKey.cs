using System.Text.Json.Serialization.Metadata;

namespace Yipai.Privacy.Masking;

/// <summary>Identifies masking JSON options by the audience and the resolvers for which they were created.</summary>
internal sealed class MaskedOptionsKey(Audience audience, IJsonTypeInfoResolver[] resolvers) : IEquatable<MaskedOptionsKey>
{
    public Audience Audience => audience;

    public IJsonTypeInfoResolver[] Resolvers => resolvers;

    public bool Equals(MaskedOptionsKey? other) =>
        other is not null && audience == other.Audience && resolvers.AsSpan().SequenceEqual(other.Resolvers);

    public override bool Equals(object? obj) => Equals(obj as MaskedOptionsKey);

    public override int GetHashCode() => HashCode.Combine(audience, resolvers[0]);
}
