using Xunit;
using Xunit.Abstractions;

namespace Yipai.KnockOut.Hosting;

/// <summary>Collects the test cases that xunit finds in a class.</summary>
internal sealed class TestDiscovery : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly List<ITestCase> _cases = [];
    private readonly ManualResetEventSlim _isComplete = new();

    /// <inheritdoc/>
    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestCaseDiscoveryMessage found)
        {
            _cases.Add(found.TestCase);
        }
        else if (message is IDiscoveryCompleteMessage)
        {
            _isComplete.Set();
        }

        return true;
    }

    /// <summary>Waits for the end of the search and returns the cases.</summary>
    public ITestCase[] Wait()
    {
        _isComplete.Wait();
        return [.. _cases];
    }

    /// <inheritdoc/>
    public void Dispose() => _isComplete.Dispose();
}
