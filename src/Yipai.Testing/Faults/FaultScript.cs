using System.Diagnostics.CodeAnalysis;
using Yipai.Testing.Wire;

namespace Yipai.Testing.Faults;

/// <summary>Decides for each request what goes wrong with it: first the faults in its queue, then a rule for all others.</summary>
/// <example>
/// <code>
/// city.Faults.Next(Fault.CutAfter, Fault.Status(429, TimeSpan.FromSeconds(30)));   // the first two requests
/// city.Faults.Always(request => request.Path.Contains("photos") ? Fault.CutBefore : Fault.None);
/// </code>
/// </example>
public sealed class FaultScript
{
    private readonly Lock _lock = new();
    private readonly Queue<Fault> _next = [];
    private Func<CityRequest, Fault> _rule = _ => Fault.None;

    /// <summary>Adds faults for the next requests, one for each request.</summary>
    public void Next(params IReadOnlyList<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        lock (_lock)
        {
            foreach (Fault fault in faults)
            {
                _next.Enqueue(fault);
            }
        }
    }

    /// <summary>Sets the fault of every request for which none is queued.</summary>
    public void Always(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        Always(_ => fault);
    }

    /// <summary>Sets a rule for every request for which no fault is queued.</summary>
    public void Always(Func<CityRequest, Fault> rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        lock (_lock)
        {
            _rule = rule;
        }
    }

    /// <summary>Lets faults happen by chance.</summary>
    /// <remarks>The same seed gives the same faults for the same requests in the same order.</remarks>
    /// <param name="seed">The seed of the random numbers.</param>
    /// <param name="rate">The share of requests with a fault, from 0 to 1.</param>
    [SuppressMessage("Security", "CA5394", Justification = "The numbers only choose faults in a test.")]
    public void Seeded(int seed, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, 1);
        var chance = new Random(seed);
        Fault[] choices =
        [
            Fault.CutBefore, Fault.CutAfter, Fault.WrongBody, Fault.HtmlAsJson, Fault.Redirect, Fault.Status(500), Fault.Status(503),
            Fault.Status(429, TimeSpan.FromSeconds(5)),
        ];
        Always(_ => chance.NextDouble() < rate ? choices[chance.Next(choices.Length)] : Fault.None);
    }

    /// <summary>Removes all queued faults and the rule, so that every request succeeds from now on.</summary>
    public void Heal()
    {
        lock (_lock)
        {
            _next.Clear();
            _rule = _ => Fault.None;
        }
    }

    /// <summary>Takes the fault of a request.</summary>
    public Fault Take(CityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (_lock)
        {
            return _next.TryDequeue(out Fault? fault) ? fault : _rule(request);
        }
    }
}
