using Yipai.Simulate.Time;

namespace Yipai.Simulate.Worlds;

/// <summary>Decides which of the possible events of a seed happen, and writes down those that did.</summary>
/// <remarks>A shrinking run mutes events by their names and looks whether the world still fails.</remarks>
internal sealed class Plan(int seed, IReadOnlySet<string> muted)
{
    private readonly List<string> _fired = [];

    public Dice Dice { get; } = new(seed);

    /// <summary>Gets the names of the events that happened, in their order.</summary>
    public IReadOnlyList<string> Fired => _fired;

    /// <summary>Returns true with a chance, and writes the event down.</summary>
    public bool Happens(double chance, string name, int number) =>
        Dice.Fraction(name, number) < chance && Happens($"{name} {number}");

    /// <summary>Returns true unless the event is muted, and writes it down.</summary>
    public bool Happens(string name)
    {
        if (muted.Contains(name))
        {
            return false;
        }

        _fired.Add(name);
        return true;
    }
}
