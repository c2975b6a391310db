import { defineOperation, type Operation } from '@shuqiao/http/operation';
import { alarmParameters } from './list-alarms.ts';

const listAlarms = defineOperation({
  id: 'listLicenceAlarms',
  method: 'get',
  path: '/licence/v1/alarms',
  tag: 'licence',
  summary: { zh: '查证预警', en: 'Alarms about look-ups' },
  security: 'person',
  query: alarmParameters,
  answers: { 200: { summary: { zh: '预警', en: 'The alarms' }, schema: 'licence-alarm-page' } },
  problems: ['cursor_invalid'],
});

const acknowledgeAlarm = defineOperation({
  id: 'acknowledgeLicenceAlarm',
  method: 'post',
  path: '/licence/v1/alarms/acknowledge',
  tag: 'licence',
  summary: { zh: '确认预警', en: 'Acknowledge an alarm' },
  security: 'person',
  body: { schema: 'licence-alarm-acknowledgement' },
  answers: { 200: { summary: { zh: '已确认', en: 'Acknowledged' }, schema: 'licence-alarm' } },
  problems: ['not_found', 'log_down'],
});

/** Alarms about look-ups. */
export const alarmOperations: readonly Operation[] = [listAlarms, acknowledgeAlarm];
