using Xunit.Abstractions;
using Xunit.Sdk;

namespace Indicators.Tests.Postgres;

/// <summary>The tests of the class, inherited ones too, or of the whole assembly are skipped where there is no PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class OnPostgresAttribute : Attribute;

public sealed class OnPostgresFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new Discoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Discoverer(IAssemblyInfo assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkDiscoverer(assembly, sources, messages)
    {
        protected override bool FindTestsForMethod(
            ITestMethod testMethod, bool includeSourceInformation, IMessageBus messageBus, ITestFrameworkDiscoveryOptions discoveryOptions) =>
            PostgresServer.Missing is { } reason && IsTest(testMethod) && IsOnPostgres(testMethod)
                ? ReportDiscoveredTestCase(Skipped(testMethod, reason), includeSourceInformation, messageBus)
                : base.FindTestsForMethod(testMethod, includeSourceInformation, messageBus, discoveryOptions);

        private static bool IsTest(ITestMethod method) => method.Method.GetCustomAttributes(typeof(FactAttribute)).Any();

        private static bool IsOnPostgres(ITestMethod method) =>
            method.TestClass.Class.GetCustomAttributes(typeof(OnPostgresAttribute)).Any()
            || method.TestClass.Class.Assembly.GetCustomAttributes(typeof(OnPostgresAttribute)).Any();

        private XunitSkippedDataRowTestCase Skipped(ITestMethod method, string reason) =>
            new(DiagnosticMessageSink, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, method, reason);
    }
}
