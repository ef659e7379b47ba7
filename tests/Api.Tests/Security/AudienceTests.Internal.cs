using System.Net;

namespace Indicators.Api.Tests.Security;

/// <summary>A service with an internal indicator, and readers who see all of it, a part, and nothing.</summary>
public sealed partial class AudienceTests
{
    public sealed class Internal : KeyedService, IAsyncLifetime
    {
        public MadeKey Own { get; private set; } = null!;

        public MadeKey OwnReporter { get; private set; } = null!;

        public MadeKey Sibling { get; private set; } = null!;

        public MadeKey Province { get; private set; } = null!;

        public MadeKey Administrator { get; private set; } = null!;

        public long Written { get; private set; }

        public async Task InitializeAsync()
        {
            Own = await Make("reader", "421200");
            OwnReporter = await Make("reporter", "421200");
            Sibling = await Make("reader", "360000");
            Province = await Make("reader", "420000");
            Administrator = await Make("administrator", "100000");
            await Store(
                "indicators",
                Indicator("secret", "internal"),
                """
                {
                  "code": "secret-ratio", "name": "比", "unit": "%", "nature": "ratio", "direction": "higher",
                  "numerator": "secret", "denominator": "gdp", "factor": 100
                }
                """);
            string[] rows =
            [
                Row("secret", "421200", "2019", 80), Row("secret", "421200", "2020", 100), Row("secret", "421000", "2019", 12345),
                Row("secret", "421000", "2020", 987654), Row("secret", "420000", "2020", 1987654), Row("secret", "421202", "2020", 40),
                Row("secret", "421221", "2020", 60), Row("gdp", "421200", "2020", 50), Row("gdp", "421000", "2020", 100),
            ];
            var written = await Client.Post(
                "/api/v1/actuals", $$"""{ "actuals": [{{string.Join(',', rows)}}], "note": "机密" }""", Header(AdminKey));
            Written = written.ShouldBe(HttpStatusCode.OK).Revision;
            await Store(
                "targets",
                """{ "indicator": "secret", "region": "421200", "period": "2020", "kind": "level", "value": 200 }""",
                """{ "indicator": "secret", "region": "421000", "period": "2020", "kind": "level", "value": 987654 }""",
                """{ "indicator": "gdp", "region": "421200", "period": "2020", "kind": "level", "value": 50 }""");
            await Store(
                "declared",
                """{ "indicator": "secret", "region": "421000", "period": "2020", "measure": "growth", "value": 12345 }""");
            (await Client.Put(
                "/api/v1/schemes/secret-scheme",
                """
                {
                  "name": "方案", "weight": 100, "items": [
                    { "indicator": "secret", "measure": "completion", "weight": 50, "method": "completion" },
                    { "indicator": "gdp", "measure": "completion", "weight": 50, "method": "completion" } ]
                }
                """,
                Header(AdminKey))).ShouldBe(HttpStatusCode.Created);
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
    }
}
