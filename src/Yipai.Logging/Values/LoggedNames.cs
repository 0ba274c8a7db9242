using System.Collections.Concurrent;
using Yipai.Privacy.Masking;

namespace Yipai.Logging.Values;

/// <summary>Knows what the names of logged values announce, by the table that serves JSON and CSV too.</summary>
internal sealed class LoggedNames
{
    private const int MostNames = 2048;

    private readonly ConcurrentDictionary<string, FieldLead?> _known = new();

    /// <summary>Returns what a name announces, or null if it announces nothing.</summary>
    public FieldLead? Find(string name)
    {
        if (_known.TryGetValue(name, out FieldLead? lead))
        {
            return lead;
        }

        lead = FieldLead.Of(name.AsSpan().TrimStart("@$"));
        if (_known.Count < MostNames)
        {
            _known.TryAdd(name, lead);
        }

        return lead;
    }
}
