using Xunit;
using Xunit.Abstractions;

namespace Yipai.KnockOut.Hosting;

/// <summary>Listens to xunit and keeps each test as it ran.</summary>
/// <remarks>What the fixtures of a class reach counts for each of its tests.</remarks>
internal sealed class TestListener(Switches switches, bool isOneEnough, Action<string> onStart)
    : LongLivedMarshalByRefObject, IMessageSink
{
    private readonly List<TestRun> _runs = [];
    private IReadOnlyList<int> _reachedByFixtures = [];
    private TimeSpan _started;
    private bool _hasFailed;

    /// <summary>Gets the tests that ran.</summary>
    public IReadOnlyList<TestRun> Runs => _runs;

    /// <summary>Gets whether a test of the run failed.</summary>
    public bool HasFailed => _runs.Exists(run => run.IsFailed);

    /// <inheritdoc/>
    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestMethodStarting starting:
                Start(NameOf(starting));
                break;
            case ITestFailed or ITestCleanupFailure:
                _hasFailed = true;
                break;
            case ITestMethodFinished finished:
                _runs.Add(new TestRun(
                    NameOf(finished), _hasFailed, (int)(Environment.CpuUsage.TotalTime - _started).TotalMilliseconds,
                    [.. _reachedByFixtures.Union(switches.TakeReached())]));
                break;
            case ITestClassFinished:
                _reachedByFixtures = [];
                break;
            case IErrorMessage or ITestCollectionCleanupFailure or ITestClassCleanupFailure when _runs.Count > 0:
                _runs[^1] = _runs[^1] with { IsFailed = true };
                break;
        }

        return !isOneEnough || !_hasFailed;
    }

    private static string NameOf(ITestMethodMessage message) =>
        $"{message.TestMethod.TestClass.Class.Name}.{message.TestMethod.Method.Name}";

    private void Start(string name)
    {
        _reachedByFixtures = [.. _reachedByFixtures.Union(switches.TakeReached())];
        _started = Environment.CpuUsage.TotalTime;
        _hasFailed = false;
        onStart(name);
    }
}
