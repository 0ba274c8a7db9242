using System.Reflection;
using System.Text.Json;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Yipai.KnockOut.Hosting;

/// <summary>Runs tests of one assembly in this process, as often as its parent asks.</summary>
/// <remarks>
/// A process for each rule would spend its time with starting, with finding every test, and with compiling the product. This one does
/// that once. Requests come as lines of JSON, and answers leave the same way. Before each test its name leaves, so that the parent knows
/// which test took the process with it.
/// </remarks>
internal sealed class TestHost : LongLivedMarshalByRefObject, IMessageSink, ISourceInformationProvider
{
    /// <summary>Begins a line that names the test that starts.</summary>
    public const string StartMark = "\u0001>";

    /// <summary>Begins a line with the answer to a request.</summary>
    public const string AnswerMark = "\u0001=";

    private readonly ReflectionAssemblyInfo _assembly;
    private readonly Switches _switches;
    private readonly TextWriter _answers = Console.Out;
    private readonly Dictionary<string, ITestCase[]> _cases = [];
    private readonly HostOptions _options = new();

    private TestHost(string path)
    {
        _assembly = new ReflectionAssemblyInfo(Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(path))));
        _switches = Switches.LoadFrom(Path.GetDirectoryName(path)!);
    }

    /// <summary>Answers the parent until it closes the input.</summary>
    public static async Task<int> RunAsync(string path)
    {
        // The tests look for their data beside their own assembly, not beside this program.
        AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", Path.GetDirectoryName(path) + Path.DirectorySeparatorChar);
        var host = new TestHost(path);
        Console.SetOut(TextWriter.Null);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            TestRun[] runs = [.. await host.AnswerAsync(JsonSerializer.Deserialize<TestRequest>(line)!)];
            host.Write(AnswerMark + JsonSerializer.Serialize(runs));
        }

        return 0;
    }

    /// <inheritdoc/>
    public bool OnMessage(IMessageSinkMessage message) => true;

    /// <inheritdoc/>
    public ISourceInformation GetSourceInformation(ITestCase testCase) => new SourceInformation();

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static string ClassOf(string test) => test[..test.LastIndexOf('.')];

    private async Task<IReadOnlyList<TestRun>> AnswerAsync(TestRequest request)
    {
        var runs = new List<TestRun>();
        foreach (IGrouping<string, string> tests in request.Tests.GroupBy(ClassOf))
        {
            HashSet<string> names = [.. tests];
            ITestCase[] cases = [.. Find(tests.Key).Where(one => names.Contains($"{tests.Key}.{one.TestMethod.Method.Name}"))];
            var listener = new TestListener(_switches, request.IsOneEnough, name => Write(StartMark + name));
            _switches.TakeReached();
            _switches.TurnOff(request.Rule);
            using (var runner = new XunitTestAssemblyRunner(
                new TestAssembly(_assembly), cases.Cast<IXunitTestCase>(), this, listener, _options))
            {
                await runner.RunAsync();
            }

            runs.AddRange(listener.Runs);
            if (listener.HasFailed && request.IsOneEnough)
            {
                break;
            }
        }

        _switches.TurnOff(-1);
        return runs;
    }

    private ITestCase[] Find(string className)
    {
        if (!_cases.TryGetValue(className, out ITestCase[]? cases))
        {
            using var discovery = new TestDiscovery();
            using var discoverer = new XunitTestFrameworkDiscoverer(_assembly, this, this);
            discoverer.Find(className, includeSourceInformation: false, discovery, _options);
            _cases.Add(className, cases = discovery.Wait());
        }

        return cases;
    }

    private void Write(string line)
    {
        _answers.WriteLine(line);
        _answers.Flush();
    }
}
