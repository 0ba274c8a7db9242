using System.Text.Json;

namespace Yipai.Privacy.Masking;

/// <summary>Masks personal values in the keys of a dictionary, after the naming policy of the host.</summary>
internal sealed class MaskedKeyPolicy(Masker masker, Audience audience, JsonNamingPolicy? policy) : JsonNamingPolicy
{
    public override string ConvertName(string name) => masker.Mask(policy is null ? name : policy.ConvertName(name), audience);
}
