using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Yipai.Simulate.Worlds;

/// <summary>Writes down what happened in a world, and the hash of all of it.</summary>
internal sealed class Trace(bool keepsLines)
{
    private readonly XxHash64 _hash = new();
    private readonly List<string> _lines = [];

    /// <summary>Gets the lines, if this trace keeps them.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Gets the hash.</summary>
    /// <remarks>Two runs with the same hash did the same things in the same order at the same virtual times.</remarks>
    public ulong Hash => _hash.GetCurrentHashAsUInt64();

    public void Add(TimeSpan now, string what)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{now.TotalSeconds,10:0.0000} {what}");
        _hash.Append(Encoding.UTF8.GetBytes(line));
        if (keepsLines)
        {
            _lines.Add(line);
        }
    }
}
