using System.Numerics;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Names.Candidates;

/// <summary>Knows how rare surnames and the characters of given names are.</summary>
/// <remarks>A cost is twice the negative binary logarithm of a share.</remarks>
/// <param name="given">The costs of the characters that given names contain.</param>
internal sealed class NameChances(IReadOnlyDictionary<char, GivenCosts> given)
{
    /// <summary>The cost of a character that no known given name contains.</summary>
    public const byte RareGiven = 30;

    private const int NamePrior = 17;
    private const int TwoCharacters = 1;
    private const int OneCharacter = 4;
    private const byte CompoundSurname = 22;
    private const byte RareSurname = 24;

    private static readonly Dictionary<char, byte> SurnameCosts = Ranked();

    private readonly GivenCosts[] _given = Spread(given);

    public IReadOnlyDictionary<char, GivenCosts> Given { get; } = given;

    /// <summary>Returns the cost of a surname of one or two characters.</summary>
    public static byte SurnameCost(ReadOnlySpan<char> surname) =>
        surname.Length > 1 ? CompoundSurname : SurnameCosts.GetValueOrDefault(surname[0], RareSurname);

    /// <summary>Returns the costs of a character of a given name.</summary>
    public GivenCosts GivenCost(char character) =>
        character is >= '\u3400' and <= '\u9FFF' ? _given[character - '\u3400'] : new(RareGiven, RareGiven, RareGiven);

    /// <summary>Returns the cost of a name whose surname has a length.</summary>
    public int CostOf(ReadOnlySpan<char> name, int surname) => NamePrior + SurnameCost(name[..surname]) + (name.Length - surname == 1
        ? OneCharacter + GivenCost(name[surname]).Alone
        : TwoCharacters + GivenCost(name[surname]).First + GivenCost(name[surname + 1]).Last);

    /// <summary>Costs rise with the square of the rank, as the shares of Chinese surnames fall from 1 in 11 on.</summary>
    private static Dictionary<char, byte> Ranked() => Surnames.ByFrequency
        .Select((surname, rank) => (surname, cost: (byte)(6 + BitOperations.Log2((uint)((rank + 2) * (rank + 2))))))
        .DistinctBy(pair => pair.surname)
        .ToDictionary(pair => pair.surname, pair => pair.cost);

    private static GivenCosts[] Spread(IReadOnlyDictionary<char, GivenCosts> given)
    {
        var costs = new GivenCosts['\u9FFF' - '\u3400' + 1];
        Array.Fill(costs, new GivenCosts(RareGiven, RareGiven, RareGiven));
        foreach ((char character, GivenCosts cost) in given)
        {
            costs[character - '\u3400'] = cost;
        }

        return costs;
    }
}
