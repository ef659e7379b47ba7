using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Indicators.Tests;

/// <summary>The tests of an assembly, and the processes that they start, have a temporary folder of their own: to leave a file is a fault.</summary>
public class TidyFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkExecutor(assembly, sources, messages)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using var run = new Run(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await run.RunAsync();
        }
    }

    private sealed class Run(
        ITestAssembly assembly, IEnumerable<IXunitTestCase> cases, IMessageSink diagnostics, IMessageSink messages,
        ITestFrameworkExecutionOptions options) : XunitTestAssemblyRunner(assembly, cases, diagnostics, messages, options)
    {
        // As service and tests name what they make; what tools keep for their next run goes with the folder.
        private const string Ours = "indicators-";

        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory($"{Ours}tests-");

        protected override Task AfterTestAssemblyStartingAsync()
        {
            // As /tmp is: servers run as users of their own.
            if (!OperatingSystem.IsWindows()) _folder.UnixFileMode = (UnixFileMode)0b1_111_111_111;
            Environment.SetEnvironmentVariable("TMPDIR", _folder.FullName);
            // A runtime that is killed would leave the sockets of its debugger.
            Environment.SetEnvironmentVariable("DOTNET_EnableDiagnostics", "0");
            return base.AfterTestAssemblyStartingAsync();
        }

        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            await base.BeforeTestAssemblyFinishedAsync();
            string[] faults = [.. Undisposed(), .. _folder.EnumerateFileSystemInfos($"{Ours}*").Select(Left)];
            if (faults.Length > 0) Aggregator.Add(new TestsLeftFilesException(string.Join('\n', faults)));
            _folder.Delete(recursive: true);
        }

        private IEnumerable<string> Undisposed() =>
            from type in TestCases.Select(test => test.TestMethod.TestClass.Class.ToRuntimeType()).Distinct()
            where type.IsAssignableTo(typeof(IAsyncDisposable)) && !type.IsAssignableTo(typeof(IAsyncLifetime))
            select $"xUnit disposes of no IAsyncDisposable: {type} is to be an IAsyncLifetime.";

        private static string Left(FileSystemInfo file) => $"A test left {file.FullName} behind.";
    }
}

/// <summary>The console names it; which they are it tells by <c>--logger "console;verbosity=normal"</c>.</summary>
public sealed class TestsLeftFilesException(string message) : Exception(message);
